import { COMMON_HEADERS, FILE_HEADERS, FILE_TYPES } from '../../src/server/response-headers.ts';

/** Headers that differ by file. */
const BY_FILE = ['Content-Security-Policy', 'Cache-Control'] as const;
const common = Object.entries(COMMON_HEADERS);
const types = Object.entries(FILE_TYPES);
const others = FILE_HEADERS.slice(0, -1);
const rest = FILE_HEADERS.at(-1)!;

/** An error is never to be kept: what is missing now is there after an update. */
const onErrors = (name: string): boolean => name !== 'Cache-Control';

/** A path below the app, as a regular expression, anywhere on a server. */
const anywhere = (path: string): string => path.replace(/^\^/, '/');

/** Configuration of nginx, to be included in its `http` section. */
export function nginxConfig(): string {
  const maps = BY_FILE.map((name) => {
    const rows = others.map(({ path, headers }) => `  "~${anywhere(path)}" "${headers[name]}";`);
    const variable = `$kequan_${name.toLowerCase().replaceAll('-', '_')}`;
    return {
      map: `map $uri ${variable} {\n${rows.join('\n')}\n  default "${rest.headers[name]}";\n}`,
      header: `  add_header ${name} ${variable}${onErrors(name) ? ' always' : ''};`,
    };
  });
  return `# 放进 nginx 的 http 段：include /路径/kequan-nginx.conf;   To be included in the http section of nginx.
# 改 listen、server_name 与 root；有证书时用 https，离线安装（PWA）需要它。
${maps.map(({ map }) => map).join('\n')}
server {
  listen 8080;
  server_name _;
  root /srv/kequan/web;
  index index.html;
  include mime.types;
  types {
${types.map(([ending, type]) => `    ${type} ${ending};`).join('\n')}
  }
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/json application/geo+json application/wasm application/octet-stream;
${maps.map(({ header }) => header).join('\n')}
${common.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  location ~ /(\\.|web\\.config$) { return 404; }
  location / { try_files $uri $uri/index.html =404; }
}
`;
}

/** Configuration of Apache 2.4 (`mod_headers`), beside the page. */
export function apacheConfig(): string {
  const set = (headers: Iterable<[string, string]>, indent = ''): string =>
    [...headers]
      .map(([name, value]) => {
        const when = onErrors(name) ? 'always ' : '';
        return `${indent}Header ${when}set ${name} "${value}"`;
      })
      .join('\n');
  // Of several sections that fit, the last counts.
  const sections = others.toReversed().map(({ path, headers }) => {
    const inner = set(Object.entries(headers), '  ');
    return `<If "%{REQUEST_URI} =~ m#${anywhere(path)}#">\n${inner}\n</If>`;
  });
  return `# Apache 2.4；需要 a2enmod headers，并允许 AllowOverride All。Needs mod_headers and AllowOverride All.
Options -Indexes -MultiViews
DirectoryIndex index.html
<Files "web.config">
  Require all denied
</Files>
${types.map(([ending, type]) => `AddType ${type} .${ending}`).join('\n')}
${set(common)}
${set(Object.entries(rest.headers))}
${sections.join('\n')}
`;
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Configuration of IIS, beside the page; it knows no patterns, so files are named as they are. */
export function iisConfig(files: readonly string[]): string {
  const set = (headers: readonly [string, string][]): string =>
    headers
      .map(
        ([name, value]) =>
          `        <remove name="${name}" /><add name="${name}" value="${xml(value)}" />`,
      )
      .join('\n');
  const wrap = (headers: readonly [string, string][]): string =>
    `    <httpProtocol>\n      <customHeaders>\n${set(headers)}\n      </customHeaders>\n    </httpProtocol>`;
  const places = (path: string): string[] => {
    const folder = /^\^(\w+)\/$/.exec(path)?.[1];
    return folder ? [folder] : files.filter((file) => new RegExp(path).test(file));
  };
  const locations = others
    .toReversed()
    .flatMap(({ path, headers }) =>
      places(path).map(
        (place) =>
          `  <location path="${xml(place)}">\n  <system.webServer>\n${wrap(Object.entries(headers))}\n  </system.webServer>\n  </location>`,
      ),
    );
  const maps = types.map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
${maps.join('\n')}
    </staticContent>
${wrap([...common, ...Object.entries(rest.headers)])}
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}
