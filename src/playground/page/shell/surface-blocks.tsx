import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Json, Place } from '../../page-api.js';
import { Blocks } from '../blocks/block.js';
import { type Surface, SurfaceContext, useNewSurface } from '../state/surface.js';
import { useHeldFocus } from '../state/use-held-focus.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { Icon } from './icon.js';

export interface SurfaceBlocksProps {
  readonly place: Place;
  readonly blocks: readonly Json[];
  readonly errors: Readonly<Record<string, string>>;
}

/** Blocks that can be used, with what they ask back. */
export function SurfaceBlocks({ place, blocks, errors }: SurfaceBlocksProps): VNode {
  return <OnSurface surface={useNewSurface(place, blocks, errors)} blocks={blocks} />;
}

function OnSurface({ surface, blocks }: { readonly surface: Surface; readonly blocks: readonly Json[] }): VNode {
  const box = useRef<HTMLDivElement>(null);
  useHeldFocus(box, 'same words');
  return (
    <SurfaceContext.Provider value={surface}>
      <div ref={box} class="surface">
        <Blocks blocks={blocks} />
      </div>
      {surface.warning !== undefined && (
        <div class="surface-warning" role="alert">
          <Icon name="warning" /> {surface.warning}
        </div>
      )}
      {surface.asked && <ConfirmDialog asked={surface.asked} onClose={surface.stopAsking} />}
    </SurfaceContext.Provider>
  );
}
