export { Snippets as default } from '../share/Snippets.js';
