import { flow, meanState, stock } from './build-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

const datasetMeasures: readonly MeasureDefinition[] = [
  stock('datasets.open', 'dataset', {
    name: ['Tập dữ liệu mở', 'Open datasets'],
    work: ['tập dữ liệu mở', 'dataset open', 'datasets open'],
  }),
  stock('datasets.licensed', 'dataset', {
    name: ['Tập dữ liệu mở có giấy phép', 'Open datasets with a licence'],
    work: ['tập dữ liệu mở có giấy phép', 'dataset licensed', 'datasets licensed'],
    partOf: ['datasets.open'],
  }),
  stock('datasets.toStandard', 'dataset', {
    name: ['Tập dữ liệu mở theo tiêu chuẩn', 'Open datasets that follow a standard'],
    work: ['tập dữ liệu mở theo tiêu chuẩn', 'dataset to a standard', 'datasets to a standard'],
    partOf: ['datasets.open'],
  }),
  stock('datasets.fresh', 'dataset', {
    name: ['Tập dữ liệu mở còn cập nhật', 'Open datasets that are fresh'],
    work: ['tập dữ liệu mở được cập nhật', 'dataset fresh', 'datasets fresh'],
    partOf: ['datasets.open'],
  }),
  stock('datasets.licensedFresh', 'dataset', {
    name: ['Tập dữ liệu mở có giấy phép và còn cập nhật', 'Open datasets, licensed and fresh'],
    work: [
      'tập dữ liệu mở có giấy phép và được cập nhật',
      'dataset open, licensed and fresh',
      'datasets open, licensed and fresh',
    ],
    partOf: ['datasets.licensed', 'datasets.fresh'],
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
    partOf: ['registries.total'],
  }),
  stock('registries.connected', 'registry', {
    name: ['Cơ sở dữ liệu đã kết nối', 'Registries connected'],
    work: ['cơ sở dữ liệu được kết nối', 'registry connected', 'registries connected'],
    partOf: ['registries.total'],
  }),
  stock('registries.connections', 'connection', {
    name: ['Kết nối đến cơ sở dữ liệu', 'Connections to registries'],
    work: ['kết nối', 'connection', 'connections'],
  }),
  meanState('registries.coverage', 'percent', {
    name: [
      'Tỷ lệ dữ liệu đã làm sạch bình quân của cơ sở dữ liệu',
      'Mean share of a registry that is cleaned',
    ],
    work: ['điểm phần trăm dữ liệu được làm sạch', 'percentage point cleaned', 'percentage points cleaned'],
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
    partOf: ['systems.total'],
  }),
  stock('systems.secured', 'system', {
    name: ['Hệ thống được phê duyệt cấp độ an toàn', 'Systems with an approved security level'],
    work: [
      'hệ thống được phê duyệt cấp độ an toàn',
      'system with an approved security level',
      'systems with an approved security level',
    ],
    partOf: ['systems.total'],
  }),
  meanState('systems.securityLevel', 'score', {
    name: ['Cấp độ an toàn bình quân của hệ thống', 'Mean security level of systems'],
    work: ['cấp độ an toàn', 'security level', 'security levels'],
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
    partOf: ['functions.total'],
  }),
];

/** What a body owns and keeps: data, registries, systems, functions. */
export const assetMeasures: readonly MeasureDefinition[] = [
  ...datasetMeasures,
  ...registryMeasures,
  ...systemMeasures,
];
