// What a unit is called in the middle of a sentence, and the key and code made of a name.
import type { Day } from './types.ts';

const MARKS = /\p{M}/gu;

/** `Quận Đống Đa` → `dong-da`: a key without marks, and without the kind in front unless it is wanted. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `Đống Đa` → `DONGDA`, for codes. */
export function capitals(name: string): string {
  return slug(name).replaceAll('-', '').toUpperCase();
}

/** A place's name cut into its kind (`Quận`, `Thị xã`, `Phường` …) and the name proper. */
export function parted(place: string): { kind: string; name: string } {
  const kind = ['Thị xã', 'Thị trấn', 'Quận', 'Huyện', 'Phường', 'Xã'].find((word) =>
    place.startsWith(`${word} `),
  )!;
  return { kind, name: place.slice(kind.length + 1) };
}

/** `Quận Đống Đa` → `quận Đống Đa`, inside a sentence. */
export function inSentence(place: string): string {
  return place.charAt(0).toLowerCase() + place.slice(1);
}

/** The party committee of a place: `Quận ủy Đống Đa`, `Thị ủy Sơn Tây`, `Đảng ủy phường Láng Hạ`. */
export function committeeOf(place: string): string {
  const { kind, name } = parted(place);
  if (kind === 'Quận' || kind === 'Huyện') return `${kind} ủy ${name}`;
  if (kind === 'Thị xã') return `Thị ủy ${name}`;
  return `Đảng ủy ${inSentence(place)}`;
}

/** 2024-08-07 → 07/08/2024. */
export function inVietnamese(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
