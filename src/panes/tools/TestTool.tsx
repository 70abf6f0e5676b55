export { default } from '../wrong/WrongPane.js';
