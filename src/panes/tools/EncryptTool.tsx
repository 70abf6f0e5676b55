export { default } from '../encryption/EncryptPane.js';
