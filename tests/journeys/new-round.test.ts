// A new round for a new committee with a new specialty and a form of its own, opened in the browser
// alone, and an application taken through it.

import type { Page } from 'playwright-core';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { db } from '@/lib/server/db';
import { createApplication } from '@/lib/server/commands/create-application';
import { accept, recommendAndForward, fill, submit } from '@/prisma/seed/world/applications';
import { actorOf, contextOf, makeAdministrator } from '@/prisma/seed/world/people';
import { newApplicant, useWorld } from '../support/world';
import { expectNoComplaints, useStage } from './support/stage';

jest.setTimeout(180_000);
const world = useWorld();
const stage = useStage();
