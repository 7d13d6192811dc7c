import type { Chance } from './typeset-chance';
import * as words from './typeset-words';

/** Who issues a document, as its head has it. */
export type Issuer = {
  superior: string[];
  issuer: string[];
  letters: string;
  place: string;
  capacity: string[];
  party?: true;
};

export const capitals = (text: string): string => text.toUpperCase();
const placeName = (chance: Chance): string => `${chance.of(words.FIRST)} ${chance.of(words.SECOND)}`;

/** How a post is signed: by its holder, for him, by his order, or by one who holds it for a time (art. 13). */
const signedAs = (chance: Chance, head: string, under: string): string[] => {
  const roll = chance.next();
  if (roll < 0.4) return [head];
  if (roll < 0.8) return [`KT. ${head}`, `PHÓ ${head}`];
  if (roll < 0.88) return [`TL. ${head}`, under];
  if (roll < 0.94) return [`TUQ. ${head}`, under];
  return [`Q. ${head}`];
};

/** Committees, councils, departments, offices, ministries, what stands under them, two together, and the Party. */
export const anIssuer = (chance: Chance): Issuer => {
  const place = placeName(chance);
  const province = chance.happens(0.8) ? `TỈNH ${capitals(place)}` : `THÀNH PHỐ ${capitals(place)}`;
  const above = chance.happens(0.5) ? `UBND ${province}` : `ỦY BAN NHÂN DÂN ${province}`;
  const kind = chance.next();
  if (kind < 0.16) {
    const spelled = chance.happens(0.85) ? 'ỦY BAN NHÂN DÂN' : 'UỶ BAN NHÂN DÂN';
    const chair = signedAs(chance, 'CHỦ TỊCH', 'CHÁNH VĂN PHÒNG');
    const capacity = chance.happens(0.6) && !/^T[LU]/.test(chair[0]!) ? [`TM. ${spelled}`, ...chair] : chair;
    return { superior: [], issuer: [spelled, province], letters: 'UBND', place, capacity };
  }
  if (kind < 0.2) {
    return { superior: [], issuer: ['HỘI ĐỒNG NHÂN DÂN', province], letters: 'HĐND', place, capacity: ['CHỦ TỊCH'] };
  }
  if (kind < 0.34) {
    const commune = placeName(chance);
    const level = chance.of(['XÃ', 'XÃ', 'PHƯỜNG', 'HUYỆN', 'THỊ TRẤN', 'QUẬN']);
    return {
      superior: chance.happens(0.3) ? [`UBND ${province}`] : [],
      issuer: ['ỦY BAN NHÂN DÂN', `${level} ${capitals(commune)}`],
      letters: 'UBND',
      place: commune,
      capacity: [
        'TM. ỦY BAN NHÂN DÂN',
        ...signedAs(chance, 'CHỦ TỊCH', 'CHÁNH VĂN PHÒNG').filter((line) => !line.startsWith('T')),
      ],
    };
  }
  if (kind < 0.58) {
    const [name, ...letters] = chance.of(words.DEPARTMENTS);
    const head =
      name === 'VĂN PHÒNG'
        ? 'CHÁNH VĂN PHÒNG'
        : name.startsWith('THANH TRA')
          ? 'CHÁNH THANH TRA'
          : name.startsWith('BAN')
            ? 'TRƯỞNG BAN'
            : 'GIÁM ĐỐC';
    return {
      superior: [above],
      issuer: [name],
      letters: chance.of(letters),
      place,
      capacity: signedAs(chance, head, 'TRƯỞNG PHÒNG HÀNH CHÍNH'),
    };
  }
  if (kind < 0.68) {
    const [name, ...letters] = chance.of(words.OFFICES);
    const district = placeName(chance);
    const head = name.startsWith('THANH TRA') ? 'CHÁNH THANH TRA' : 'TRƯỞNG PHÒNG';
    return {
      superior: [`UBND HUYỆN ${capitals(district)}`],
      issuer: [name],
      letters: chance.of(letters),
      place: district,
      capacity: signedAs(chance, head, 'CHUYÊN VIÊN'),
    };
  }
  if (kind < 0.78) {
    const [name, ...letters] = chance.of(words.MINISTRIES);
    const capacity = chance.happens(0.5)
      ? ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']
      : chance.happens(0.5)
        ? ['TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG']
        : ['BỘ TRƯỞNG'];
    return {
      superior: [],
      issuer: [name],
      letters: letters[0]!,
      place: 'Hà Nội',
      capacity: name.startsWith('BỘ') ? capacity : ['TỔNG THANH TRA'],
    };
  }
  if (kind < 0.88) {
    const [superior, name, letters, head] = chance.of(words.BODIES);
    return {
      superior: [superior],
      issuer: [name],
      letters,
      place: superior.startsWith('BỘ') ? 'Hà Nội' : place,
      capacity: signedAs(chance, head, 'TRƯỞNG PHÒNG TỔNG HỢP'),
    };
  }
  if (kind < 0.92) {
    const [one, other] = chance.some(
      words.MINISTRIES.filter(([name]) => name.startsWith('BỘ')),
      2,
    );
    return {
      superior: [],
      issuer: [`${one![0]} -`, other![0]],
      letters: `${one![1]!}-${other![1]!}`,
      place: 'Hà Nội',
      capacity: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    };
  }
  const commune = chance.happens(0.5);
  const [name, letters, head] = chance.of([
    ['BAN TỔ CHỨC', 'BTCTU', 'TRƯỞNG BAN'],
    ['VĂN PHÒNG', 'VPTU', 'CHÁNH VĂN PHÒNG'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN', 'BTGDVTU', 'TRƯỞNG BAN'],
  ] as const);
  return commune
    ? {
        superior: [`TỈNH ỦY ${capitals(place)}`],
        issuer: [name],
        letters,
        place,
        capacity: signedAs(chance, head, 'CHUYÊN VIÊN')
          .filter((line) => !line.startsWith('T'))
          .map((line) => line.replace('KT.', 'K/T')),
        party: true,
      }
    : {
        superior: [`ĐẢNG BỘ ${province}`],
        issuer: [`ĐẢNG ỦY XÃ ${capitals(placeName(chance))}`],
        letters: 'ĐU',
        place,
        capacity: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
        party: true,
      };
};
