export const token = { 'token-empty': () => ({ title: '', detail: '' }) };
