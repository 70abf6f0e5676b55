/** The attribute of the document that says which colours are in force; set before the first paint (early.ts). */
export const schemeAttribute = 'data-scheme';
