import { randomBytes } from 'node:crypto';

import { PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib';

import type { CopyFacts } from '../../messages';

/**
 * Says of a file what PDF/A-2b wants it to say of itself (ISO 19005-2, 6.6 and 6.2.3): who made it and when, in the Info
 * dictionary and as XMP in the same words, which red is meant, and an id. The packet with the claim goes in only where
 * it is true.
 */
export const sayWhatItIs = (pdf: PDFDocument, facts: CopyFacts, conforms: boolean): void => {
  const { context, catalog } = pdf;
  const at = new Date(facts.at);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setCreator(facts.creator);
  pdf.setProducer(facts.creator);
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
  pdf.setLanguage('vi-VN');
  const packet = context.stream(Buffer.from(conforms ? facts.xmp.conforming : facts.xmp.plain, 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  const profile = context.register(context.flateStream(Buffer.from(facts.profile, 'base64'), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
  const id = PDFHexString.of(randomBytes(16).toString('hex'));
  context.trailerInfo.ID = context.obj([id, id]);
};
