/** A language that texts exist in: `vi` first, `en` complete. */
export type Language = string;

/** How days, moments and numbers are written in a language. */
export interface Format {
  /** `2024-08-07` → 07/08/2024 (en: 7 Aug 2024). */
  day: (day: string) => string;
  /** `2024-08` or a day → 8/2024 (en: Aug 2024). */
  month: (day: string) => string;
  /** A moment in ISO 8601 → 07/08/2024 14:30, where the organisation works. */
  moment: (moment: string) => string;
  /** 1234.5 → 1.234,5 (en: 1,234.5). */
  number: (value: number) => string;
  /** 0.825 → 82,5 % */
  percent: (value: number) => string;
}

/** Offices count in Vietnamese time wherever the browser happens to be. */
const ZONE = 'Asia/Ho_Chi_Minh';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayInVietnamese(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function dayInEnglish(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The writing habits of a language; anything but Vietnamese is written as English. */
export function formatIn(language: Language): Format {
  const vietnamese = language === 'vi';
  const locale = vietnamese ? 'vi-VN' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const day = vietnamese ? dayInVietnamese : dayInEnglish;
  return {
    day,
    month: (text) => {
      const [year, month] = text.split('-');
      return vietnamese ? `${Number(month)}/${year}` : `${MONTHS[Number(month) - 1]} ${year}`;
    },
    moment: (moment) => {
      const at = new Date(moment);
      return `${day(date.format(at))} ${clock.format(at)}`;
    },
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
  };
}
