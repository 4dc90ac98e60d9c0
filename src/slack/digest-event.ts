/** Event type of the metadata that a posted digest carries, with the id of its delivery as `id`. */
export const DIGEST_EVENT = 'hallway_digest';
