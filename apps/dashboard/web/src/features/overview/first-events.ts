/** Returns a curl command to paste. It establishes a province and records its first online service. */
export function firstEvents(origin: string, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10);
  return `curl ${origin}/api/v1/events \\
  -H "Authorization: Bearer $(cat .thang/admin.key)" \\
  -H 'Content-Type: application/cloudevents-batch+json' \\
  -d '[
    {"specversion": "1.0", "id": "org-unit-01", "source": "/getting-started",
     "type": "vn.thang.org-unit.established.v1", "subject": "org-unit/01",
     "time": "${today}T00:00:00Z",
     "data": {"name": {"vi": "Hà Nội", "en": "Hanoi"}, "level": "province"}},
    {"specversion": "1.0", "id": "service-1", "source": "/getting-started",
     "type": "vn.thang.service.registered.v1", "subject": "service/1.004194", "orgunit": "01",
     "time": "${today}T00:00:00Z",
     "data": {"name": {"vi": "Đăng ký khai sinh", "en": "Birth registration"}}},
    {"specversion": "1.0", "id": "service-1-online", "source": "/getting-started",
     "type": "vn.thang.service.digitized.v1", "subject": "service/1.004194", "orgunit": "01",
     "time": "${today}T00:00:01Z",
     "data": {"process": "full", "level": 4}}
  ]'`;
}
