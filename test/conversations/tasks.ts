import type { Language } from '../../src/text/language';

/** What a visitor wants to find out, in at most two messages, and by what one sees that it was found. */
export interface Task {
  readonly language: Language;
  readonly says: readonly [string] | readonly [string, string];
  /** A profile of this company or member, or a page of hits with it. */
  readonly finds: string;
}

const task = (language: Language, finds: string, ...says: [string] | [string, string]): Task => ({
  language,
  says,
  finds,
});

/**
 * Lookups by the three visitors of the design page, as people type them: whole sentences, keywords, dialect of the trade,
 * misspelt, with a change of mind. Written before they were tried; not one is left out.
 */
export const TASKS: readonly Task[] = [
  task('de', 'foshan', 'Was können Sie mir über Foshan sagen?'),
  task('de', 'mainz', 'mainz'),
  task('de', 'wuppertal', 'Wofür ist Wuppertal bekannt?'),
  task('de', 'schott-ag', 'Was macht die Schott AG?'),
  task('de', 'knipex-werk-c-gustav-putsch', 'Knipex Zangen'),
  task('de', 'audi-ag', 'Autohersteller in Ingolstadt'),
  task('de', 'midea-group-co-ltd', 'Hersteller von Klimaanlagen in Foshan'),
  task('de', 'midea-group-co-ltd', 'wer baut Kühlschränke in China', 'nur Foshan'),
  task('de', 'ksb-frankenthal', 'KSB Pumpen'),
  task('de', 'zhuzhou', 'Welche Stadt ist stark in der Bahntechnik?', 'in China'),
  task('de', 'crrc-zhuzhou-locomotive-co-ltd', 'Lokomotiven aus Zhuzhou'),
  task('de', 'crrc-guangdong-co-ltd', 'CRRC', 'die in Jiangmen'),
  task('de', 'robert-bosch-gmbh-hildesheim', 'Bosch', 'Hildesheim'),
  task('de', 'schott-music', 'Schott', 'ich meine den Musikverlag Schott Music'),
  task('de', 'ford-werke-gmbh', 'Autowerke in Köln'),
  task('de', 'continental-ingolstadt', 'Fahrzeugelektronik Ingolstadt'),
  task('de', 'jiangmen', 'Infos zu Jiangmen bitte'),
  task('de', 'diehl-controls', 'Diehl', 'Controls'),
  task('de', 'foshan-electrical-and-lighting-co', 'LED Lampen Foshan'),
  task('de', 'arrow-home-group', 'Sanitärkeramik aus Foshan'),
  task('zh', 'mainz', '美因茨是什么样的城市'),
  task('zh', 'foshan', '佛山'),
  task('zh', 'schott-ag', '肖特'),
  task('zh', 'knipex-werk-c-gustav-putsch', '凯尼派克 钳子'),
  task('zh', 'midea-group-co-ltd', '美的集团简介'),
  task('zh', 'audi-ag', '因戈尔施塔特的汽车企业'),
  task('zh', 'semikron-elektronik-gmbh-co-kg', '纽伦堡 功率半导体'),
  task('zh', 'crrc-zhuzhou-locomotive-co-ltd', '株洲的机车厂'),
  task('zh', 'crrc-guangdong-co-ltd', '中车', '江门那家'),
  task('zh', 'robert-bosch-gmbh-nuernberg', '博世', '纽伦堡的'),
  task('zh', 'ford-werke-gmbh', '科隆有哪些汽车厂'),
  task('zh', 'wuppertal', '伍珀塔尔有什么优势产业'),
  task('zh', 'arrow-home-group', '佛山卫浴企业'),
  task('zh', 'diehl-stiftung', '代傲', '第二个'),
  task('zh', 'nuernberg', '想了解一下纽伦堡'),
  task('zh', 'schott-ag', '德国的特种玻璃厂家', '美因茨的'),
  task('zh', 'foshan-electrical-and-lighting-co', '佛山照明'),
  task('zh', 'ksb-frankenthal', '德国 水泵 厂家'),
  task('zh', 'kennede-electronics-mfg-co-ltd', '江门 应急灯'),
  task('zh', 'zhuzhou', '株洲简介'),
  task('en', 'foshan', 'tell me something about Foshan please'),
  task('en', 'nuernberg', 'Nuremberg'),
  task('en', 'schott-ag', 'special glass from Mainz'),
  task('en', 'midea-group-co-ltd', 'who makes air conditioners in Foshan'),
  task('en', 'knipex-werk-c-gustav-putsch', 'pliers maker in Wuppertal'),
  task('en', 'audi-ag', 'car makers', 'only in Ingolstadt'),
  task('en', 'ford-werke-gmbh', 'car factories in cologne'),
  task('en', 'crrc-zhuzhou-locomotive-co-ltd', 'locomotive manufacturer Zhuzhou'),
  task('en', 'crrc-guangdong-co-ltd', 'CRRC', 'the one in Jiangmen'),
  task('en', 'diehl-controls', 'Diehl Controls'),
  task('en', 'schott-music', 'what does Schott Music do'),
  task('en', 'wuppertal', 'what is Wuppertal famous for?'),
  task('en', 'foshan-electrical-and-lighting-co', 'LED lamps', 'in Foshan'),
  task('en', 'ksb-frankenthal', 'centrifugal pumps Germany'),
  task('en', 'robert-bosch-gmbh-hildesheim', 'Bosch in Hildesheim'),
  task('en', 'guangdong-jaten-robot', 'AGV mobile robots Foshan'),
  task('en', 'arrow-home-group', 'sanitary ware from Foshan'),
  task('en', 'continental-chemnitz', 'vehicle electronics in Chemnitz'),
  task('en', 'mainz', 'partner city profile of Mainz'),
  task('en', 'monalisa-group-co-ltd', 'big ceramic panels'),
];
