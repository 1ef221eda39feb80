import type { ColumnKind } from './column';

/** Headers seen in the lists of city offices, per kind. Compared folded and without spaces and punctuation. */
export const HEADER_WORDS: Readonly<Record<ColumnKind, readonly string[]>> = {
  id: ['Lotse-ID', 'Lotse 编号', 'id'],
  name: [
    ...['Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Name', 'Name der Firma', 'Name des Unternehmens'],
    ...['Betrieb', 'Firmenbezeichnung', 'Company', 'Company name', 'Name of company', 'Enterprise', 'Enterprise name'],
    ...['企业名称', '公司名称', '企业', '公司', '名称', '单位名称', '企业全称', '公司全称', '厂名'],
  ],
  aliases: [
    ...['Alias', 'Aliase', 'Kurzname', 'Kurznamen', 'Weitere Namen', 'Marke', 'Marken', 'Andere Namen'],
    ...['Aliases', 'Other names', 'Short name', 'Brand', 'Brands', '别名', '简称', '品牌', '企业简称', '曾用名', '其他名称'],
  ],
  member: [
    ...['Stadt', 'Ort', 'Mitglied', 'Mitgliedsstadt', 'Standort', 'Sitz', 'Gemeinde'],
    ...['City', 'Member', 'Member city', 'Location', 'Town'],
    ...['城市', '所在城市', '所在地', '成员城市', '会员城市', '地区', '市'],
  ],
  sectors: [
    ...['Branche', 'Branchen', 'NACE', 'NACE-Code', 'Wirtschaftszweig', 'Branche (NACE)', 'Sektor', 'WZ', 'Industriezweig'],
    ...['Sector', 'Sectors', 'Industry', 'Industries', 'Sector code', 'Branch'],
    ...['行业', '所属行业', '行业代码', '行业类别', '产业', '行业分类', '行业领域'],
  ],
  products: [
    ...['Produkt', 'Produkte', 'Erzeugnisse', 'Hauptprodukte', 'Produkte und Leistungen', 'Leistungen', 'Angebot'],
    ...['Product', 'Products', 'Main products', 'Products and services', 'Offer'],
    ...['产品', '主要产品', '主营产品', '产品名称', '主导产品', '产品和服务', '主营业务'],
  ],
  roles: [
    ...['Rolle', 'Rollen', 'Funktion', 'Art des Unternehmens', 'Unternehmensart', 'Unternehmenstyp'],
    ...['Role', 'Roles', 'Company type', 'Type', '角色', '企业类型', '类型', '企业性质', '经营类型'],
  ],
  website: [
    ...['Website', 'Webseite', 'Internet', 'Internetseite', 'Homepage', 'Web', 'URL', 'Internetadresse', 'Webadresse'],
    ...['Web site', 'Web page', 'Web address', '网址', '网站', '官网', '公司网址', '企业网址', '公司网站', '企业网站', '主页'],
  ],
  stockCode: [
    ...['Börsenkürzel', 'Aktienkürzel', 'Wertpapierkennung', 'Börsencode', 'Stock code', 'Ticker', 'Ticker symbol'],
    ...['股票代码', '证券代码', '上市代码'],
  ],
  note: ['Bemerkung', 'Bemerkungen', 'Anmerkung', 'Hinweis', 'Notiz', 'Note', 'Notes', 'Remark', 'Remarks', '备注', '说明'],
  provenance: ['Herkunft je Angabe', 'Provenance', '各项来源'],
  source: ['Quelle', 'Quellenangabe', 'Datenquelle', 'Herkunft', 'Source', 'Data source', '来源', '数据来源', '信息来源'],
  year: [
    ...['Jahr', 'Stand', 'Stand (Jahr)', 'Datenstand', 'Aktualität', 'Year', 'As of', 'Data as of'],
    ...['年份', '年度', '数据年份', '截至年份', '截至'],
  ],
  state: ['Status der Angabe', 'Belegstand', 'State', 'Fact state', '资料状态'],
  verifiedBy: ['Geprüft von', 'Geprüft durch', 'Bestätigt von', 'Verified by', 'Checked by', '核实单位', '审核单位', '核实部门'],
  verifiedOn: ['Geprüft am', 'Prüfdatum', 'Bestätigt am', 'Verified on', 'Date verified', '核实日期', '审核日期'],
};

/** Data about persons: never read into the directory, whatever the cells hold. */
export const PERSONAL_WORDS: readonly string[] = [
  ...['Ansprechpartner', 'Ansprechpartnerin', 'Ansprechperson', 'Kontakt', 'Kontaktperson', 'Geschäftsführer', 'Inhaber'],
  ...['Geschäftsführerin', 'Geschäftsführung', 'Leitung', 'Vorstand', 'Telefon', 'Tel', 'Telefonnummer', 'Mobil', 'Handy'],
  ...['Mobiltelefon', 'Handynummer', 'Mobilnummer', 'Durchwahl', 'Fax', 'Faxnummer', 'Email', 'Mail', 'EMail-Adresse'],
  ...['Postleitzahl', 'PLZ', 'WeChat', 'WhatsApp', 'Geburtsdatum', 'Vorname', 'Nachname', 'Anrede', 'Skype'],
  ...['Contact', 'Contact person', 'Contact name', 'Managing director', 'Manager', 'CEO', 'Owner', 'Phone', 'Telephone'],
  ...['Phone number', 'Mobile', 'Mobile phone', 'Mobile number', 'Cell phone', 'E-mail address', 'Postcode', 'Post code'],
  ...['Zip', 'Zip code', 'Postal code', 'First name', 'Last name', 'Surname', 'Salutation', 'Responsible person'],
  ...['联系人', '联系人姓名', '姓名', '法人', '法人代表', '法定代表人', '负责人', '总经理', '董事长', '电话', '联系电话'],
  ...['手机', '手机号', '手机号码', '联系方式', '联系人电话', '座机', '传真', '邮箱', '电子邮箱', '电子邮件', '邮编'],
  ...['邮政编码', '微信', '微信号', 'QQ', 'QQ号', '身份证号', '职务'],
];

/** The column that `npm run generate` writes, so that nobody imports made-up companies. */
export const ARTIFICIAL_WORDS: readonly string[] = ['artificial'];
