/** What a paper says of itself; `at` in whole seconds, since the dates of a PDF have no fractions. */
export type PaperFacts = { readonly title: string; readonly at: Date };

const CLAIM = `
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>`;

/**
 * The metadata packet of PDF/A-2b (ISO 19005-2, 6.6): the same title, program and date as in the Info dictionary.
 * A file that does not conform says the same but the claim.
 */
export function xmpOf(
  { title, at, creator }: PaperFacts & { readonly creator: string },
  { conforms }: { conforms: boolean } = { conforms: true },
): string {
  const date = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const words = escaped(title);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${conforms ? CLAIM : ''}
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:title>
      <dc:format>application/pdf</dc:format>
      <xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:ModifyDate>${date}</xmp:ModifyDate>
      <pdf:Producer>${escaped(creator)}</pdf:Producer>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Without what XML 1.0 cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0).toString()};`);
