import { dataset } from '../nouns/dataset.js';
import { registry } from '../nouns/registry.js';
import { labelled } from './event-form.js';
import { reasonField } from './shared-fields.js';

export const dataNouns = [
  labelled(dataset, {
    name: ['Tập dữ liệu', 'Dataset'],
    begins: 'opened',
    events: {
      opened: {
        title: ['Mở tập dữ liệu', 'Open a dataset'],
        fields: {
          title: { label: ['Tên tập dữ liệu', 'Title of the dataset'] },
          licence: { label: ['Giấy phép', 'Licence'] },
          formats: { label: ['Định dạng tệp', 'File formats'] },
          standard: { label: ['Tiêu chuẩn', 'Standard'] },
          url: { label: ['Địa chỉ tập dữ liệu', 'Address of the dataset'] },
          freshDays: { label: ['Số ngày còn được tính là cập nhật', 'Days for which it counts as fresh'] },
        },
      },
      updated: { title: ['Cập nhật tập dữ liệu', 'Update a dataset'], fields: {} },
      shared: {
        title: ['Chia sẻ tập dữ liệu', 'Share a dataset'],
        fields: {
          with: {
            label: ['Chia sẻ với', 'Shared with'],
            picks: ['org-unit', 'service', 'system', 'registry'],
          },
        },
      },
      reused: {
        title: ['Sử dụng lại tập dữ liệu', 'Reuse a dataset'],
        fields: {
          by: {
            label: ['Được sử dụng bởi', 'Reused by'],
            picks: ['service', 'system', 'process', 'dataset'],
          },
        },
      },
      withdrawn: {
        title: ['Ngừng cung cấp tập dữ liệu', 'Withdraw a dataset'],
        fields: { reason: reasonField },
      },
    },
  }),
  labelled(registry, {
    name: ['Cơ sở dữ liệu', 'Registry'],
    events: {
      cleaned: {
        title: ['Làm sạch cơ sở dữ liệu', 'Clean a registry'],
        fields: {
          name: { label: ['Tên cơ sở dữ liệu', 'Name of the registry'] },
          coverage: { label: ['Tỷ lệ đã làm sạch và khớp (0–1)', 'Share that is clean and matched (0–1)'] },
        },
      },
      connected: {
        title: ['Kết nối cơ sở dữ liệu', 'Connect a registry'],
        fields: {
          with: {
            label: ['Kết nối với', 'Connected with'],
            picks: ['system', 'registry', 'service', 'org-unit'],
          },
        },
      },
    },
  }),
] as const;
