import { petitionOf, PETITION_FIELDS, pointerOf } from './petition';

describe('a petition on the form', () => {
  it('is a proposal until something graver is chosen', () => {
    expect(petitionOf({}).kind).toBe('proposal');
    expect(petitionOf({ petitionKind: 'denunciation' }).kind).toBe('denunciation');
    expect(petitionOf({ petitionKind: 'gossip' }).kind).toBe('proposal');
  });

  it('has who complains on single lines, and nothing that was not said', () => {
    expect(petitionOf({ name: ' Nguyễn  Văn\nA ', phone: '0912 345 678' }).complainant).toEqual({
      name: 'Nguyễn Văn A',
      address: '',
      idNumber: '',
      phone: '0912 345 678',
    });
  });

  it('knows where the server speaks of each of its fields', () => {
    expect(PETITION_FIELDS.map(pointerOf)).toEqual([
      'petition/kind',
      'petition/complainant/name',
      'petition/complainant/address',
      'petition/complainant/idNumber',
      'petition/complainant/phone',
    ]);
  });
});
