import { reasonOf, type Reason } from './readers.rules';

const aReader = (more: Partial<Reason>): Reason => ({
  type: 'user',
  id: 'p1',
  name: 'Trần Thị Bình',
  because: 'assigned',
  since: '2026-11-20T08:00:00+07:00',
  by: 'Lê Quốc Dũng',
  ...more,
});

describe('why somebody can see a document', () => {
  it('is said in a sentence with who let them in', () => {
    expect(reasonOf(aReader({}), 'vi').text).toBe('Trần Thị Bình được giao giải quyết, do Lê Quốc Dũng chuyển.');
    expect(reasonOf(aReader({}), 'en').text).toBe('Trần Thị Bình was assigned to handle it, through Lê Quốc Dũng.');
    expect(reasonOf(aReader({ by: null }), 'vi').text).toBe('Trần Thị Bình được giao giải quyết.');
  });

  it('says of a unit who reads for it', () => {
    const { text } = reasonOf(aReader({ type: 'unit', name: 'Phòng Nội vụ', because: 'lead' }), 'vi');
    expect(text).toBe(
      'Phòng Nội vụ chủ trì giải quyết, do Lê Quốc Dũng chuyển. Người đứng đầu và văn thư đơn vị đọc được.',
    );
  });

  it('says of a role what it is for, in both languages', () => {
    for (const because of ['clerk', 'chief_of_office', 'leader', 'recorder']) {
      const role = aReader({ type: 'role', id: because, name: '', because, since: null, by: null });
      expect(reasonOf(role, 'vi').text).toMatch(/văn bản đến của cơ quan\.$/);
      expect(reasonOf(role, 'en').text).toMatch(/agency\.$/);
      expect(reasonOf(role, 'en').name).not.toBe('');
    }
  });

  it('has words for a reason that is not known yet, and reads nothing into names', () => {
    const odd = aReader({ because: 'otherwise', name: '{by} $&', by: '{whom}' });
    expect(reasonOf(odd, 'vi').text).toBe('{by} $& được cho xem văn bản, do {whom} chuyển.');
  });
});
