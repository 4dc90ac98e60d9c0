import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/network.ts'],
    restoreMocks: true,
    // For what hangs, not for what is slow: machines that share their cores take their time.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
