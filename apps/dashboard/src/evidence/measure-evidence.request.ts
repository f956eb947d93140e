import { IntersectionType } from '@nestjs/swagger';
import { PageRequest } from '#web';
import { FigureSubjectRequest } from '../figures/figure.request.js';

export class MeasureEvidenceRequest extends IntersectionType(FigureSubjectRequest, PageRequest) {}
