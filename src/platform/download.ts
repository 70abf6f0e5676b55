/** Hands a text to the person as a file; nothing is sent anywhere. */
export function downloadText(fileName: string, text: string, type = 'application/x-pem-file'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Revoked later: WebKit reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
