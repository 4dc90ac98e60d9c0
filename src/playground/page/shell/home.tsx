import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OpenView } from '../../page-api.js';
import { list } from '../json.js';
import type { PageModel } from '../state/model.js';
import { usePage } from '../state/page-context.js';
import { homeView } from '../state/read-model.js';
import { Icon } from './icon.js';
import { SurfaceBlocks } from './surface-blocks.js';

/** The bot's Home for the person acting. Opening it tells the bot. */
export function Home({ model }: { readonly model: PageModel }): VNode {
  const { act, scene } = usePage();
  // Opened once, however often it is drawn.
  useEffect(() => void act({ do: 'open', what: 'home' }), []);
  const view = homeView(model);
  return (
    <div class="home" role="tabpanel" aria-label="Home">
      {view ? (
        <HomeView view={view} />
      ) : (
        <p class="quiet">{scene.bot.realName} has not published its Home for you yet.</p>
      )}
    </div>
  );
}

function HomeView({ view }: { readonly view: OpenView }): VNode {
  const { inspect } = usePage();
  return (
    <>
      <button
        type="button"
        class="icon-button home-inspect"
        aria-label="Inspect Home"
        title="Inspect"
        onClick={() => inspect({ in: 'view', id: view.id })}
      >
        <Icon name="code" />
      </button>
      <SurfaceBlocks place={{ in: 'view', id: view.id }} blocks={list(view.view, 'blocks')} errors={view.errors} />
    </>
  );
}
