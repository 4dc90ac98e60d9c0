import { checkAllZones } from '../../core/cadence/check-zones.js';

/** Every zone of the engine over two years against a clock that is watched: takes minutes. */
export function benchZones(): void {
  const began = performance.now();
  const { compared, differences } = checkAllZones();
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`\nDue instants of every zone over 2026 and 2027, ten times of day (${seconds} s)`);
  console.log(`  compared ${compared}   different ${differences.length}`);
  for (const difference of differences.slice(0, 20)) console.log(`    ${difference}`);
}
