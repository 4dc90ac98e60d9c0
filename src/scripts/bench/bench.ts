/** `npm run bench [-- landing | lookup | questions | wire | digest | zones]`: the figures that the README states, taken on this machine. */
import { benchDigest } from './digest.js';
import { benchLanding } from './landing.js';
import { benchLookup } from './lookup.js';
import { benchQuestions } from './questions.js';
import { benchWire } from './wire.js';
import { benchZones } from './zones.js';

const [wanted = 'all', ...options] = process.argv.slice(2);
const wants = (name: string): boolean => wanted === 'all' || wanted === name;
if (wants('landing')) benchLanding();
if (wants('lookup')) benchLookup();
if (wants('questions')) benchQuestions(options);
if (wants('wire')) await benchWire();
if (wants('digest')) await benchDigest();
// Minutes of arithmetic that come out the same each time.
if (wanted === 'zones') benchZones();
