-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "firstArrivalTo" TIMESTAMPTZ(6),
ADD COLUMN     "resubmitTo" TIMESTAMPTZ(6),
ADD COLUMN     "unitQuota" INTEGER;
