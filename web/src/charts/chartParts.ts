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
import { chartFont } from './chartFont.ts';
import { groundKeeper } from './keptGround.ts';

Chart.register(
  ...[BarController, BarElement, CategoryScale, Filler, Legend, LinearScale],
  ...[LineController, LineElement, PointElement, Tooltip, annotationPlugin, groundKeeper],
);
Chart.defaults.font.family = chartFont;

export { Chart };
