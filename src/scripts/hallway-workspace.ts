import { join } from 'node:path';
import { COMMANDS } from '../commands/table.js';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../playground/workspace.js';

const ROOT = join(import.meta.dirname, '../..');

/** A workspace with Hallway's manifest, the built page, and lines to try first. */
export function hallwayWorkspace(options: Pick<WorkspaceOptions, 'port' | 'nodeEnv'>): Promise<Workspace> {
  return startWorkspace({
    manifest: join(ROOT, 'manifest.yml'),
    pageDir: join(ROOT, 'dist/playground/page'),
    suggestions: suggestions(),
    ...options,
  });
}

/** A slip that still finds its tool, the first two examples of every command, and a digest. */
function suggestions(): string[] {
  const examples = COMMANDS.flatMap(({ name, examples }) => examples.slice(0, 2).map(({ text }) => `/${name} ${text}`));
  return ['/tool ketpn', ...examples, '/digest on'];
}
