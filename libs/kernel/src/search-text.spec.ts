import { toSearchText } from './search-text.js';

describe('Search text', () => {
  it.each([
    ['Thành phố Đà Nẵng', 'thanh pho da nang'],
    ['Đăng ký tạm trú', 'dang ky tam tru'],
    ['ĐẶC KHU', 'dac khu'],
    ['Straße', 'straße'],
  ])('of "%s" has neither accents nor capitals', (text, found) => {
    expect(toSearchText(text)).toBe(found);
    expect(toSearchText(text.normalize('NFD'))).toBe(found);
  });
});
