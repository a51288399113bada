import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotationPlugin from 'chartjs-plugin-annotation';

Chart.register(
  ...[BarController, BarElement, CategoryScale, Filler, Legend, LinearScale],
  ...[LineController, LineElement, PointElement, Tooltip, annotationPlugin],
);
Chart.defaults.font.family =
  "'Noto Sans SC Variable', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export { Chart };
