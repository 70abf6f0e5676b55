/** What a person does with keys, by subject. */
export * from './keys/import.js';
export * from './keys/inForce.js';
export * from './keys/make.js';
export * from './keys/moved.js';
export * from './keys/publicBox.js';
export * from './keys/secretBox.js';
