/** The question before an import that is not accepted is given up. */
export const importLeave = {
  'import-leave.title': '放弃这次导入？',
  'import-leave.lead': '已读取的文件和所作更正都不会保留，项目恢复到导入前。',
  'import-leave.yes': '放弃',
  'import-leave.no': '继续导入',
};
