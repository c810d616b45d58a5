import { readSettings } from '@/lib/server/platform/settings';

const settings = (variables: Record<string, string>) =>
  readSettings({ NODE_ENV: 'test', ...variables });

describe('the settings of a start', () => {
  it('need nothing: this machine, port 3000, the embedded database, demo data', () => {
    expect(settings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://localhost:3000',
      dataDir: `${process.cwd()}/.data`,
      dataDirChosen: false,
      databaseUrl: undefined,
      demo: true,
    });
  });

  it('follow the port in the address of the site', () => {
    expect(settings({ PORT: '8080' }).origin).toBe('http://localhost:8080');
  });

  it('leave demo data out beside an existing database, unless asked', () => {
    const DATABASE_URL = 'postgresql://a:b@db.example.cn/zhicheng';
    expect(settings({ DATABASE_URL }).demo).toBe(false);
    expect(settings({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
    expect(settings({ DEMO: '0' }).demo).toBe(false);
  });

  it.each([
    [{ APP_ORIGIN: 'https://zhicheng.example.cn' }, /DEMO=0/],
    [{ APP_ORIGIN: 'https://zhicheng.example.cn', DEMO: '1' }, /DEMO=0/],
    [{ HOST: '0.0.0.0' }, /HOST=0.0.0.0/],
    [{ PORT: 'three' }, /PORT 的值“three”/],
    [{ PORT: '70000' }, /PORT 的值“70000”/],
    [{ APP_ORIGIN: 'zhicheng.example.cn' }, /APP_ORIGIN 的值/],
    [{ DATABASE_URL: 'mysql://a:b@c/d' }, /DATABASE_URL 的格式/],
    [{ DATABASE_URL: 'postgresql://a:b@c' }, /DATABASE_URL 的格式/],
    [{ DEMO: 'yes' }, /DEMO 的值“yes”/],
    [{ S3_ENDPOINT: 'http://127.0.0.1:9000', S3_BUCKET: 'a' }, /缺少 S3_ACCESS_KEY、S3_SECRET_KEY/],
    [{ CLAMD_HOST: '127.0.0.1' }, /CLAMD_HOST 的值“127.0.0.1”/],
    [{ SMTP_URL: 'mail.example.cn', MAIL_FROM: 'a@example.cn' }, /SMTP_URL 缺少或格式/],
    [{ MAIL_FROM: 'a@example.cn' }, /SMTP_URL 缺少或格式/],
    [{ SMTP_URL: 'smtps://a:b@mail.example.cn' }, /MAIL_FROM 缺少或格式/],
    [{ SMTP_URL: 'smtp://mail.example.cn', MAIL_FROM: '职称评审' }, /MAIL_FROM 缺少或格式/],
  ])('refuse %j', (variables, sentence) => {
    expect(() => settings(variables)).toThrow(sentence);
  });

  it('let demo accounts be shown to others only when that was asked for', () => {
    expect(settings({ HOST: '0.0.0.0', DEMO: '1' }).demo).toBe(true);
  });
});
