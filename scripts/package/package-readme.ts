/** What is told of a package in it. */
export function packageReadme(platform: string, version: string): string {
  const checks = `核对安装包：sha256sum -c SHA256SUMS（Windows：certutil -hashfile 文件名 SHA256）。
Check a package: sha256sum -c SHA256SUMS (Windows: certutil -hashfile FILE SHA256).`;
  if (platform === 'web') {
    return `刻圈 Kequan ${version}：内网网站 for a web server of an intranet

web 文件夹就是整个网站，放到任何静态网页服务器即可；不需要数据库，不联网，数据只在使用者的浏览器里。
- nginx：kequan-nginx.conf   - Apache：web/.htaccess   - IIS：web/web.config
配置里的响应头必须发送。离线安装（PWA）需要 https（或 localhost）。
更新：先放入新文件，再换 index.html；地址不变，使用者保存的项目就还在。

The web folder is the whole site, for any static web server; no database, no internet, data stay in the browser.
The headers of the configurations must be sent. Installing it as an app (PWA) needs https (or localhost).
Update: put the new files in place, index.html last; at the same address the projects of the users stay.

${checks}
`;
  }
  const [start, terminal] = platform.startsWith('win')
    ? ['启动刻圈.bat', 'kequan.bat']
    : ['启动刻圈.sh', './kequan'];
  return `刻圈 Kequan ${version}（${platform}）

1. 解压到任意文件夹（不需要安装，不需要管理员权限，不联网）。
2. 双击“${start}”，浏览器会打开 http://127.0.0.1:4173/；窗口开着就能用，关掉窗口即结束。
   再次双击会找到已在运行的刻圈；端口被占用时换用下一个。
3. 终端命令：${terminal} --help
更新：解压新版本并启动，它会接替旧版本；项目保存在浏览器里，地址不变就还在。重要项目请另存 .kequan.json。

1. Unpack anywhere; nothing is installed, no rights and no internet are needed.
2. Double-click “${start}”; the browser opens http://127.0.0.1:4173/. Close the window to end.
3. In a terminal: ${terminal} --help
Update: unpack and start the new version, which takes over from the old one; projects are kept by the browser for
this address. Save what matters as .kequan.json as well.

${checks}
`;
}
