// Who signs what a body issues, from how the body is called: a collective is signed for (T/M), the head of an office signs alone.

const COLLECTIVES: [RegExp, string][] = [
  [/^(ủy|uỷ) ban kiểm tra/iu, 'Ủy ban Kiểm tra'],
  [/^(ủy|uỷ) ban nhân dân/iu, 'Ủy ban nhân dân'],
  [/^(tỉnh|thành|quận|huyện|thị|đảng) (ủy|uỷ)/iu, 'Ban Thường vụ'],
  [/^chi bộ/iu, 'Chi bộ'],
];

/** In what right a body's documents are signed, and for whom. */
export function signedFor(issuer: string): { authority: 'TM' | null; body: string } {
  const body = COLLECTIVES.find(([pattern]) => pattern.test(issuer))?.[1];
  return body ? { authority: 'TM', body } : { authority: null, body: '' };
}

const OF_A_BODY =
  / (?:(?:tỉnh|thành|quận|huyện|thị|đảng) (?:ủy|uỷ)|(?:ủy|uỷ) ban|ban thường vụ|chi bộ)(?: .*)?$/iu;

/** A post as it stands under a signature, where the body is already named: "Chủ nhiệm Ủy ban Kiểm tra Thành ủy" → "Chủ nhiệm". */
export function positionOf(post: string): string {
  return post.trim().replace(OF_A_BODY, '');
}

/** The committee that a body's name says it serves: "Ủy ban Kiểm tra Thành ủy Hà Nội" → "Thành ủy Hà Nội"; null where it says none. */
export function servedBy(issuer: string): string | null {
  return / ((?:tỉnh|thành|quận|huyện|thị|đảng) (?:ủy|uỷ)(?: .*)?)$/iu.exec(issuer)?.[1] ?? null;
}

/** Whether a name is surely one of a body of the Party. */
export function isOfTheParty(issuer: string): boolean {
  return /(?:^| )(?:tỉnh|thành|quận|huyện|thị|đảng) (?:ủy|uỷ)(?: |$)|^chi bộ/iu.test(issuer);
}
