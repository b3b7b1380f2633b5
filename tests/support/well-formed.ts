/** What is wrong with an XML text's tags and references; empty where every tag closes and nothing is left raw. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const plain = xml.replace(/<\?[^?]*\?>|<!--.*?-->/gs, '');
  const left = plain.replace(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    (_tag, closing: string, name: string, _attributes: string, alone: string) => {
      if (closing && open.pop() !== name) faults.push(`</${name}>`);
      if (!closing && !alone) open.push(name);
      return '';
    },
  );
  const raw = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(left);
  if (raw) faults.push(left.slice(raw.index, raw.index + 40));
  return [...faults, ...open];
}
