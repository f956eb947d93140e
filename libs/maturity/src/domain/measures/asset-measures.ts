import { flow, stock, subjectState } from './build-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

const datasetMeasures: readonly MeasureDefinition[] = [
  stock('datasets.open', 'dataset', {
    name: ['Tập dữ liệu mở', 'Open datasets'],
    work: ['tập dữ liệu mở', 'dataset open', 'datasets open'],
  }),
  stock('datasets.licensed', 'dataset', {
    name: ['Tập dữ liệu mở có giấy phép', 'Open datasets with a licence'],
    work: ['tập dữ liệu mở có giấy phép', 'dataset licensed', 'datasets licensed'],
  }),
  stock('datasets.fresh', 'dataset', {
    name: ['Tập dữ liệu mở còn cập nhật', 'Open datasets that are fresh'],
    work: ['tập dữ liệu mở được cập nhật', 'dataset fresh', 'datasets fresh'],
  }),
  stock('datasets.licensedFresh', 'dataset', {
    name: ['Tập dữ liệu mở có giấy phép và còn cập nhật', 'Open datasets, licensed and fresh'],
    work: [
      'tập dữ liệu mở có giấy phép và được cập nhật',
      'dataset open, licensed and fresh',
      'datasets open, licensed and fresh',
    ],
  }),
  stock('datasets.shared', 'dataset', {
    name: ['Tập dữ liệu dùng chung', 'Shared datasets'],
    work: ['tập dữ liệu dùng chung', 'dataset shared', 'datasets shared'],
  }),
  stock('datasets.reused', 'dataset', {
    name: ['Tập dữ liệu được tái sử dụng', 'Datasets reused'],
    work: ['tập dữ liệu được tái sử dụng', 'dataset reused', 'datasets reused'],
  }),
];

const registryMeasures: readonly MeasureDefinition[] = [
  stock('registries.total', 'registry', {
    name: ['Cơ sở dữ liệu', 'Registries'],
    work: ['cơ sở dữ liệu', 'registry', 'registries'],
  }),
  stock('registries.cleaned', 'registry', {
    name: ['Cơ sở dữ liệu đã làm sạch', 'Registries cleaned'],
    work: ['cơ sở dữ liệu được làm sạch', 'registry cleaned', 'registries cleaned'],
  }),
  stock('registries.connected', 'registry', {
    name: ['Cơ sở dữ liệu đã kết nối', 'Registries connected'],
    work: ['cơ sở dữ liệu được kết nối', 'registry connected', 'registries connected'],
  }),
  stock('registries.connections', 'connection', {
    name: ['Kết nối đến cơ sở dữ liệu', 'Connections to registries'],
    work: ['kết nối', 'connection', 'connections'],
  }),
  subjectState('registries.coverage', 'percent', {
    of: 'registry',
    name: ['Tỷ lệ dữ liệu đã làm sạch của cơ sở dữ liệu', 'Share of a registry that is cleaned'],
    work: [
      'cơ sở dữ liệu đạt tỷ lệ làm sạch',
      'registry cleaned far enough',
      'registries cleaned far enough',
    ],
    decimals: 4,
  }),
];

const systemMeasures: readonly MeasureDefinition[] = [
  stock('systems.total', 'system', {
    name: ['Hệ thống thông tin', 'Information systems'],
    work: ['hệ thống', 'system', 'systems'],
  }),
  stock('systems.sharedPlatform', 'system', {
    name: ['Hệ thống trên nền tảng dùng chung', 'Systems on the shared platform'],
    work: [
      'hệ thống lên nền tảng dùng chung',
      'system on the shared platform',
      'systems on the shared platform',
    ],
  }),
  stock('systems.secured', 'system', {
    name: ['Hệ thống được phê duyệt cấp độ an toàn', 'Systems with an approved security level'],
    work: [
      'hệ thống được phê duyệt cấp độ an toàn',
      'system with an approved security level',
      'systems with an approved security level',
    ],
  }),
  flow('incidents.total', 'incident', {
    name: ['Sự cố an toàn thông tin', 'Security incidents'],
    work: ['sự cố', 'incident', 'incidents'],
  }),
  flow('incidents.personalData', 'incident', {
    name: ['Sự cố liên quan dữ liệu cá nhân', 'Incidents with personal data'],
    work: ['sự cố liên quan dữ liệu cá nhân', 'incident with personal data', 'incidents with personal data'],
    adds: ['incidents.total'],
  }),
  stock('functions.total', 'function', {
    name: ['Hoạt động quản lý', 'Functions of government'],
    work: ['hoạt động quản lý', 'function', 'functions'],
  }),
  stock('functions.digital', 'function', {
    name: ['Hoạt động quản lý đã số hóa', 'Functions that are digital'],
    work: ['hoạt động quản lý được số hóa', 'function digital', 'functions digital'],
  }),
];

/** What a body owns and keeps: data, registries, systems, functions. */
export const assetMeasures: readonly MeasureDefinition[] = [
  ...datasetMeasures,
  ...registryMeasures,
  ...systemMeasures,
];
