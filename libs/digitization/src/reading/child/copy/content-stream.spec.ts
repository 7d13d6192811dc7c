import { operationsOf, written } from './content-stream';

const read = (content: string) => operationsOf(content)?.map(written);

describe('the drawing of a page', () => {
  it('is read operator by operator, with what each works on as it is written', () => {
    expect(read('q 595.2 0 0 842 0 0 cm\n/Im0 Do Q')).toEqual(['q', '595.2 0 0 842 0 0 cm', '/Im0 Do', 'Q']);
  });

  it.each([
    ['brackets in a text', '(a (b) c\\) d) Tj', ['(a (b) c\\) d) Tj']],
    ['a list of texts', '[(A) -120 <0041>] TJ', ['[(A) -120 <0041>] TJ']],
    ['a remark', 'q % what Q this is\nQ', ['q', 'Q']],
    ['a dictionary', '/P <</MCID 0 /A [1 2]>> BDC EMC', ['/P <</MCID 0 /A [1 2]>> BDC', 'EMC']],
    ['no blanks', '1 0 0 rg/F1 9 Tf(x)Tj', ['1 0 0 rg', '/F1 9 Tf', '(x) Tj']],
    ['nothing', ' \n', []],
  ])('may hold %s', (_, content, operations) => {
    expect(read(content)).toEqual(operations);
  });

  it.each(['BI /W 1 ID x EI', '(no end', '[1 2', '<41', '1 2', '] q', '<</A 1'])(
    'is not followed where it says "%s"',
    (content) => {
      expect(operationsOf(content)).toBeUndefined();
    },
  );
});
