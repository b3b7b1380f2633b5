import type { IControl } from 'maplibre-gl';

/** Lines of text in a corner of the map. Text from files stays text: nothing here is read as markup. */
export class TextControl implements IControl {
  readonly #element = document.createElement('div');
  #text = '';

  constructor(className: string) {
    this.#element.className = `maplibregl-ctrl ${className}`;
    this.#element.hidden = true;
  }

  onAdd(): HTMLElement {
    return this.#element;
  }

  onRemove(): void {
    this.#element.remove();
  }

  setLines(lines: readonly string[]): void {
    const text = lines.join(' · ');
    if (text === this.#text) return;
    this.#text = text;
    this.#element.textContent = text;
    this.#element.hidden = text === '';
  }
}
