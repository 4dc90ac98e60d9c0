/** `npm run bench [-- landing | lookup | wire]`: the figures that the README states, taken on this machine. */
import { benchLanding } from './landing.js';
import { benchLookup } from './lookup.js';
import { benchWire } from './wire.js';

const [wanted = 'all'] = process.argv.slice(2);
const wants = (name: string): boolean => wanted === 'all' || wanted === name;
if (wants('landing')) benchLanding();
if (wants('lookup')) benchLookup();
if (wants('wire')) await benchWire();
