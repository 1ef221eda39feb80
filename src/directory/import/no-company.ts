import type { SheetRow } from './column';

/** How totals, remarks and signatures below a table begin. */
const FOOTER =
  /^(?:合计|总计|小计|共计|注[:：]|备注|说明[:：]|填[表报]|制表|审核|日期|数据来源|来源[:：]|summe\b|gesamt|anmerkung|hinweis|quelle|erstellt|stand\b|total\b|sum\b|notes?\b|remarks?\b|source|prepared by)/iu;
/** A total stands beside its word: "合计 | 9家". */
const MOST_CELLS = 2;

/** True for a total, remark or signature below or between the companies. Cells merged from above do not count. */
export function isNoCompany({ cells, merged }: SheetRow): boolean {
  const filled = cells.filter((cell, index) => cell.trim() !== '' && !merged?.includes(index));
  return filled.length <= MOST_CELLS && FOOTER.test(filled[0]?.trim() ?? '');
}
