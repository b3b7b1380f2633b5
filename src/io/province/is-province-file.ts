/** Whether a file is the result of `kequan province run` by its name. */
export const isProvinceFile = (name: string): boolean => /\.kqprov$/i.test(name);
