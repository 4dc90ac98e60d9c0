import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useKept } from '../state/kept.js';
import { useLive } from '../state/use-live.js';
import { Workspace } from './workspace.js';

/** Who acts until somebody else is chosen: a stream is always somebody's (scene.ts). */
const FIRST_PERSON = 'U0ANA';

/** The page: who acts, and the workspace as that person sees it. */
export function App(): VNode {
  const [kept, setAs] = useKept('playground.as', 'tab');
  const as = kept || FIRST_PERSON;
  const [theme, setTheme] = useKept('playground.theme', 'browser');
  const asked = new URLSearchParams(location.search);
  const { model, isLost } = useLive(as);
  const { scene } = model;
  const me = scene?.people.find(({ id }) => id === as);
  useEffect(() => {
    if (theme === '') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  if (!scene || !me) {
    return (
      <div class="loading" role="status">
        {isLost ? 'The workspace cannot be reached. Trying again…' : 'Opening the workspace…'}
      </div>
    );
  }
  return (
    <Workspace
      key={me.id}
      model={model}
      scene={scene}
      me={me}
      isLost={isLost}
      asked={{ channel: asked.get('channel') ?? undefined, ts: asked.get('ts') ?? undefined }}
      onActAs={setAs}
      theme={theme}
      onTheme={setTheme}
    />
  );
}
