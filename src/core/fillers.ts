/** Words around a name that say nothing of which tool is meant. */
export const FILLERS = new Set(
  'tool tools project projects cncf status info explain mean called named please still today now list category topic use free alive happened happen became become'.split(
    ' ',
  ),
);
/** What every tool here is for: it tells no group from another, but a need from a name. */
export const GENERAL = new Set(['kubernetes', 'k8s']);
/** Words around names that ask to set them side by side. */
export const COMPARING = new Set(
  'compare compared comparison difference differences between versus vs better best which against and or to with v the a of is are'.split(
    ' ',
  ),
);
