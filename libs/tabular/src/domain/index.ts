export { cellText, EMPTY_CELL, textCell, type Cell, type TabularRow } from './cell.js';
