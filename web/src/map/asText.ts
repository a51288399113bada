/** A text as a map may show it: Leaflet reads what it is given as HTML, and names are what people write. */
export function asText(text: string): HTMLElement {
  const shown = document.createElement('span');
  shown.textContent = text;
  return shown;
}
