import type { Language } from '../../text/language';
import type { ColumnKind } from './column';

/** Words of a header per language, separated by semicolons. */
type Words = Readonly<Record<Language, string>>;

/** Headers seen in the lists of city offices, per kind. Compared folded and without spaces and punctuation. */
export const HEADER_WORDS: Readonly<Record<ColumnKind, Words>> = {
  id: { de: 'Lotse-ID; id', en: 'Lotse-ID; id', zh: 'Lotse 编号' },
  name: {
    de: 'Firma; Firmenname; Unternehmen; Unternehmensname; Name; Name der Firma; Name des Unternehmens; Betrieb; Firmenbezeichnung; Firmierung',
    en: 'Name; Company; Company name; Name of company; Enterprise; Enterprise name',
    zh: '企业名称; 公司名称; 企业; 公司; 名称; 单位名称; 单位; 企业全称; 公司全称; 厂名',
  },
  aliases: {
    de: 'Alias; Aliase; Kurzname; Kurznamen; Weitere Namen; Andere Namen; Marke; Marken',
    en: 'Alias; Aliases; Other names; Short name; Brand; Brands',
    zh: '别名; 简称; 品牌; 企业简称; 曾用名; 其他名称',
  },
  member: {
    de: 'Stadt; Ort; Mitglied; Mitgliedsstadt; Standort; Sitz; Gemeinde',
    en: 'City; Member; Member city; Location; Town',
    zh: '城市; 所在城市; 所在地; 所在区; 所在区县; 成员城市; 会员城市; 地区; 市; 区县',
  },
  sectors: {
    de: 'Branche; Branchen; NACE; NACE-Code; Wirtschaftszweig; Branche (NACE); Sektor; WZ; Industriezweig',
    en: 'Sector; Sectors; NACE; Industry; Industries; Sector code; Branch',
    zh: '行业; 所属行业; 行业代码; 行业类别; 产业; 行业分类; 行业领域',
  },
  products: {
    de: 'Produkt; Produkte; Erzeugnisse; Hauptprodukte; Produkte und Leistungen; Leistungen; Angebot',
    en: 'Product; Products; Main products; Products and services; Offer',
    zh: '产品; 主要产品; 主营产品; 产品名称; 主导产品; 产品和服务; 主营业务',
  },
  roles: {
    de: 'Rolle; Rollen; Funktion; Art; Art des Unternehmens; Unternehmensart; Unternehmenstyp',
    en: 'Role; Roles; Company type; Type',
    zh: '角色; 企业类型; 类型; 企业性质; 经营类型',
  },
  website: {
    de: 'Website; Webseite; Internet; Internetseite; Homepage; Web; URL; Internetadresse; Webadresse',
    en: 'Website; Web site; Web page; Homepage; Web; URL; Web address',
    zh: '网址; 网站; 官网; 公司网址; 企业网址; 公司网站; 企业网站; 主页',
  },
  stockCode: {
    de: 'Börsenkürzel; Aktienkürzel; Wertpapierkennung; Börsencode',
    en: 'Stock code; Ticker; Ticker symbol',
    zh: '股票代码; 证券代码; 上市代码',
  },
  note: {
    de: 'Bemerkung; Bemerkungen; Anmerkung; Hinweis; Notiz',
    en: 'Note; Notes; Remark; Remarks',
    zh: '备注; 说明',
  },
  provenance: { de: 'Herkunft je Angabe', en: 'Provenance', zh: '各项来源' },
  source: {
    de: 'Quelle; Quellenangabe; Datenquelle; Herkunft',
    en: 'Source; Data source',
    zh: '来源; 数据来源; 信息来源',
  },
  year: {
    de: 'Jahr; Stand; Stand (Jahr); Datenstand; Aktualität',
    en: 'Year; As of; Data as of',
    zh: '年份; 年度; 数据年份; 截至年份; 截至',
  },
  state: { de: 'Status der Angabe; Belegstand', en: 'State; Fact state', zh: '资料状态' },
  verifiedBy: {
    de: 'Geprüft von; Geprüft durch; Bestätigt von',
    en: 'Verified by; Checked by',
    zh: '核实单位; 审核单位; 核实部门',
  },
  verifiedOn: {
    de: 'Geprüft am; Prüfdatum; Bestätigt am',
    en: 'Verified on; Date verified',
    zh: '核实日期; 审核日期',
  },
};

/** Data about persons: never read into the directory, whatever the cells hold. */
export const PERSONAL_WORDS: Words = {
  de:
    'Ansprechpartner; Ansprechpartnerin; Ansprechperson; Kontakt; Kontaktperson; Geschäftsführer; Geschäftsführerin; ' +
    'Geschäftsführung; Inhaber; Leitung; Vorstand; Telefon; Tel; Telefonnummer; Mobil; Handy; Mobiltelefon; Handynummer; ' +
    'Mobilnummer; Durchwahl; Fax; Faxnummer; Email; Mail; EMail-Adresse; WeChat; WhatsApp; Geburtsdatum; ' +
    ' Vorname; Nachname; Anrede; Skype',
  en:
    'Contact; Contact person; Contact name; Managing director; Manager; CEO; Owner; Phone; Telephone; Tel; Phone number; ' +
    'Mobile; Mobile phone; Mobile number; Cell phone; Fax; Email; Mail; E-mail address; WeChat; WhatsApp; First name; Last name; Surname; Salutation; Responsible person; Skype',
  zh:
    '联系人; 联系人姓名; 姓名; 法人; 法人代表; 法定代表人; 负责人; 总经理; 董事长; 电话; 联系电话; 手机; 手机号; 手机号码; ' +
    '联系方式; 联系人电话; 座机; 传真; 邮箱; 电子邮箱; 电子邮件; 微信; 微信号; QQ; QQ号; 身份证号; 职务',
};

/** Post codes: dropped like data about persons, but beside a city in one column they take nothing away. */
export const POSTCODE_WORDS: Words = {
  de: 'Postleitzahl; PLZ',
  en: 'Postcode; Post code; Zip; Zip code; Postal code',
  zh: '邮编; 邮政编码',
};

/** The running number that many lists begin with: passed over in silence. */
export const NUMBER_WORDS: Words = { de: 'Nr; lfd Nr; Nummer; laufende Nummer', en: 'No; Number', zh: '序号; 编号' };

/** The column that `npm run generate` writes, so that nobody imports made-up companies. */
export const ARTIFICIAL_WORDS: Words = { de: 'artificial', en: 'artificial', zh: 'artificial' };
