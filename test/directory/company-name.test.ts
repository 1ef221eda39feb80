import { namesOfCompany, withoutLegalForm } from '../../src/directory/company-name';
import type { Company } from '../../src/directory/schema';
import { fixtureDirectory } from '../helpers/fixture-directory';

describe('withoutLegalForm', () => {
  it.each([
    ['SCHOTT AG', 'SCHOTT'],
    ['KNIPEX-Werk C. Gustav Putsch KG', 'KNIPEX-Werk C. Gustav Putsch'],
    ['Hedwiga GmbH', 'Hedwiga'],
    ['Hedwiga GmbH & Co. KG', 'Hedwiga'],
    ['Hedwiga GmbH & Co. KGaA', 'Hedwiga'],
    ['Hedwiga SE & Co. KGaA', 'Hedwiga'],
    ['Hedwiga mbH', 'Hedwiga'],
    ['Hedwiga Holding GmbH', 'Hedwiga'],
    ['Verein Hedwiga e. V.', 'Verein Hedwiga'],
    ['Midea Group Co., Ltd.', 'Midea'],
    ['Midea Group Co.,Ltd', 'Midea'],
    ['Vintholm Corp.', 'Vintholm'],
    ['Vintholm Inc', 'Vintholm'],
    ['Vintholm plc', 'Vintholm'],
    ['Vintholm Limited', 'Vintholm'],
    ['广东嘉腾机器人有限公司', '广东嘉腾机器人'],
    ['箭牌家居集团股份有限公司', '箭牌家居'],
    ['美的集团股份有限公司', '美的'],
    ['美的集团', '美的'],
    ['某某有限责任公司', '某某'],
    ['海尔（中国）', '海尔'],
    ['Magnet', 'Magnet'],
    ['Base', 'Base'],
    ['Plage AG', 'Plage'],
    ['AG', 'AG'],
    ['集团', '集团'],
    ['', ''],
  ])('of %j is %j', (name, short) => {
    expect(withoutLegalForm(name)).toBe(short);
  });
});

describe('namesOfCompany', () => {
  it('are the given ones, aliases, and all with less and less of their legal form, each once', () => {
    const company = { ...fixtureDirectory().companies.get('tile-works'), aliases: ['ZUB', 'Zubaran Tileworks'] };
    expect(namesOfCompany(company as Company).sort()).toEqual(
      [
        ...['Zubaran Tileworks Co., Ltd.', 'Zubaran Tileworks Co', 'Zubaran Tileworks', 'ZUB'],
        ...['朱巴兰集团有限公司', '朱巴兰集团', '朱巴兰'],
      ].sort(),
    );
  });
});
