import { requireSecrecy, SECRET_SUBJECT, stubbed } from './secrecy.rules';
import { SECRECIES } from './incoming-fields';

const degrees = SECRECIES.filter((secrecy) => secrecy !== 'none');

describe('a secret document on a networked machine', () => {
  it.each(degrees)('has no content: %s is refused for what has files', (secrecy) => {
    expect(() => {
      requireSecrecy({ secrecy: 'none', files: [{}] }, secrecy);
    }).toThrow('documents/secret-content');
  });

  it('is a stub, whose degree may be corrected', () => {
    for (const from of degrees)
      for (const to of degrees)
        expect(() => {
          requireSecrecy({ secrecy: from, files: [] }, to);
        }).not.toThrow();
  });

  it('does not become an open document without content', () => {
    expect(() => {
      requireSecrecy({ secrecy: 'secret', files: [] }, 'none');
    }).toThrow('documents/content-missing');
  });

  it.each(degrees)('keeps who sent it and its number, and nothing of what it says: %s', (secrecy) => {
    const written = { numberSymbol: '01/TM-UBND', issuer: 'UBND', subject: 'Phương án tác chiến', note: 'gấp' };
    expect(stubbed(secrecy, written)).toEqual({
      numberSymbol: '01/TM-UBND',
      issuer: 'UBND',
      subject: SECRET_SUBJECT,
      note: '',
    });
  });

  it('is nothing that an open document is touched by', () => {
    const written = { subject: 'Về việc họp', note: 'x' };
    requireSecrecy({ secrecy: 'none', files: [{}] }, 'none');
    expect(stubbed('none', written)).toBe(written);
  });
});
