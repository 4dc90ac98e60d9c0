import { render } from 'preact';
import { App } from './shell/app.js';

const place = document.getElementById('page');
if (place) render(<App />, place);
