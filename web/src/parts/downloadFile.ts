/** Hand a file to the reader's downloads. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the content after the click: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
