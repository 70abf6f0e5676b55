export { default } from '../share/SharePane.js';
