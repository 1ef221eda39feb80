/** Width and height of a bar in CSS pixels. */
export const BAR_SIZE = { width: 96, height: 10 } as const;

/** Middle tones: 3:1 and more on the white of a card by day as well as on its dark ground by night. */
const COLORS = { bar: '#1f8ba1', track: '#8aa3ad' } as const;

/** One bar of a chart as SVG: `percent` (0 to 100) of its width is filled. Words and figures stand beside it as text. */
export function barSvg(percent: number): string {
  const { width, height } = BAR_SIZE;
  const filled = Math.max((width * percent) / 100, height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" rx="3" fill="${COLORS.track}" fill-opacity=".22"/>`,
    `<rect width="${filled}" height="${height}" rx="3" fill="${COLORS.bar}"/>`,
    '</svg>',
  ].join('');
}
