import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '@vanthu/identity';
import { UnitOfWork } from '@vanthu/platform';
import { calendarOf, momentOf, workingDaysAfter } from '@vanthu/registers';
import { campaignPolicy } from './campaigns.policy';
import { campaignRow, doneByDay, tallyOf } from './campaigns.queries';
import type { ProgressView } from './campaigns.schemas';
import { capacityOn, curveOf, endByCapacity, endByRate, recentRate, workingDaysBetween } from './forecast.rules';

/** How a campaign goes: sheets, mistakes, cost, the S-curve, and when it ends at this rate. */
@Injectable()
export class ProgressService {
  constructor(private readonly work: UnitOfWork) {}

  async of(actor: Actor, id: string): Promise<ProgressView> {
    const { campaign, tally, done, today, calendar } = await this.work.run(actor, async (tx) => {
      const found = await campaignRow(tx, actor, id);
      authorize(campaignPolicy, 'read', actor, found);
      return {
        campaign: found,
        tally: await tallyOf(tx, actor.agencyId, id),
        done: await doneByDay(tx, actor.agencyId, id),
        today: (await momentOf(tx, actor.timeZone)).day,
        calendar: await calendarOf(tx),
      };
    });
    const remaining = Math.max(0, tally.sheets - tally.scanned);
    const from = today < campaign.startsOn ? campaign.startsOn : today;
    const ratePerDay = recentRate(done, campaign.startsOn, today, calendar);
    const isOver = remaining === 0 || campaign.state === 'ended';
    const byRate = isOver ? null : endByRate(remaining, ratePerDay, from, calendar);
    const byCapacity = isOver ? null : endByCapacity(remaining, campaign.crew, from, calendar);
    const expectedEnd = byRate ?? byCapacity;
    return {
      today,
      sheets: tally.sheets,
      sheetsScanned: tally.scanned,
      sheetsChecked: tally.checked,
      sheetsFaulty: tally.faulty,
      errorRate: tally.checked === 0 ? null : tally.faulty / tally.checked,
      errorLimit: campaign.errorLimit,
      boxes: tally.boxes,
      cost: { soFar: tally.scanned * campaign.costPerSheet, forecast: tally.sheets * campaign.costPerSheet },
      forecast: {
        ratePerDay: ratePerDay === null ? null : Math.round(ratePerDay * 10) / 10,
        capacityPerDay: capacityOn(workingDaysAfter(from, 0, calendar), campaign.crew, calendar),
        byRate,
        byCapacity,
        expectedEnd,
        workingDaysLate:
          expectedEnd === null
            ? null
            : Math.max(
                0,
                workingDaysBetween(campaign.endsOn, expectedEnd, calendar) -
                  workingDaysBetween(campaign.endsOn, campaign.endsOn, calendar),
              ),
      },
      curve: curveOf(
        { total: tally.sheets, startsOn: campaign.startsOn, endsOn: campaign.endsOn, targets: campaign.monthlyTargets },
        done,
        { today, expectedEnd, calendar },
      ),
    };
  }
}
