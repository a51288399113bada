/** The letters of charts: the page's own, then those that systems with Chinese signs have. */
export const chartFont =
  "'Noto Sans SC Variable', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
