/** Projects 项目库: from a plan to an open door. */
export const delivery = {
  'delivery.title': '项目库',
} as const;
